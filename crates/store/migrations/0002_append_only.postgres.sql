create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger act_is_never_updated before update on act for each row execute function refuse_change();
create trigger act_is_never_deleted before delete on act for each row execute function refuse_change();
create trigger act_is_never_truncated before truncate on act for each statement execute function refuse_change();
create trigger audit_is_never_updated before update on audit for each row execute function refuse_change();
create trigger audit_is_never_deleted before delete on audit for each row execute function refuse_change();
create trigger audit_is_never_truncated before truncate on audit for each statement execute function refuse_change();
