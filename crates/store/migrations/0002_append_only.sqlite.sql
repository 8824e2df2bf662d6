create trigger act_is_never_updated before update on act
begin select raise(abort, 'acts are append-only'); end;
create trigger act_is_never_deleted before delete on act
begin select raise(abort, 'acts are append-only'); end;
create trigger audit_is_never_updated before update on audit
begin select raise(abort, 'the audit is append-only'); end;
create trigger audit_is_never_deleted before delete on audit
begin select raise(abort, 'the audit is append-only'); end;
