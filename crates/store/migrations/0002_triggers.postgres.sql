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
create trigger holiday_notice_is_never_updated before update on holiday_notice for each row execute function refuse_change();
create trigger holiday_notice_is_never_deleted before delete on holiday_notice for each row execute function refuse_change();

create function append_act() returns trigger language plpgsql as $$
declare
  added boolean;
begin
  insert into act (body_id, case_no, seq, kind, done_on, recorded_at, done_by, content, algorithm, prev_hash, hash,
    command_key, command_place)
  values (new.body_id, new.case_no, new.seq, new.kind, new.done_on, new.recorded_at, new.done_by, new.content,
    new.algorithm, new.prev_hash, new.hash, new.command_key, new.command_place);
  -- Not an update: a plan made while the table is small takes any index that begins with the body, and is kept.
  insert into case_file as f (body_id, case_no, state, received_on, due_on, prudent_due_on, closed_on, outcome, channel,
    applicant_kind, hand, archive_no, archive_place, last_seq, last_hash)
  values (new.body_id, new.case_no, new.state, new.received_on, new.due_on, new.prudent_due_on, new.closed_on,
    new.outcome, new.channel, new.applicant_kind, new.hand, new.archive_no, new.archive_place, new.seq, new.hash)
  on conflict (body_id, case_no) do update
  set state = new.state, received_on = new.received_on, due_on = new.due_on, prudent_due_on = new.prudent_due_on,
    closed_on = new.closed_on, outcome = new.outcome, channel = new.channel, applicant_kind = new.applicant_kind,
    hand = new.hand, archive_no = new.archive_no, archive_place = new.archive_place, last_seq = new.seq, last_hash = new.hash
  where f.last_seq = new.seq - 1 and f.last_hash = new.prev_hash
  -- A row that was not there before has no xmax.
  returning f.xmax = 0 into added;
  if added is distinct from (new.seq = 1) then
    raise exception 'no such act before it' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger act_is_appended instead of insert on appending for each row execute function append_act();
