create trigger act_is_never_updated before update on act
begin select raise(abort, 'acts are append-only'); end;
create trigger act_is_never_deleted before delete on act
begin select raise(abort, 'acts are append-only'); end;
create trigger audit_is_never_updated before update on audit
begin select raise(abort, 'the audit is append-only'); end;
create trigger audit_is_never_deleted before delete on audit
begin select raise(abort, 'the audit is append-only'); end;
create trigger holiday_notice_is_never_updated before update on holiday_notice
begin select raise(abort, 'holiday notices are append-only'); end;
create trigger holiday_notice_is_never_deleted before delete on holiday_notice
begin select raise(abort, 'holiday notices are append-only'); end;

create trigger act_is_appended instead of insert on appending
begin
  insert into act (body_id, case_no, seq, kind, done_on, recorded_at, done_by, content, algorithm, prev_hash, hash,
    command_key, command_place)
  values (new.body_id, new.case_no, new.seq, new.kind, new.done_on, new.recorded_at, new.done_by, new.content,
    new.algorithm, new.prev_hash, new.hash, new.command_key, new.command_place);
  insert into case_file (body_id, case_no, state, received_on, due_on, prudent_due_on, closed_on, outcome, channel,
    applicant_kind, hand, archive_no, archive_place, last_seq, last_hash)
  select new.body_id, new.case_no, new.state, new.received_on, new.due_on, new.prudent_due_on, new.closed_on, new.outcome,
    new.channel, new.applicant_kind, new.hand, new.archive_no, new.archive_place, new.seq, new.hash
  where new.seq = 1;
  update case_file set last_seq = new.seq, last_hash = new.hash
  where body_id = new.body_id and case_no = new.case_no and last_seq = new.seq - 1
    and last_hash = new.prev_hash and new.seq > 1;
  select raise(abort, 'no such act before it') where new.seq > 1 and changes() = 0;
  -- Apart, because SQLite writes the indexes of every column that is named, changed or not.
  update case_file
  set state = new.state, received_on = new.received_on, due_on = new.due_on, prudent_due_on = new.prudent_due_on,
    closed_on = new.closed_on, outcome = new.outcome, channel = new.channel, applicant_kind = new.applicant_kind,
    hand = new.hand, archive_no = new.archive_no, archive_place = new.archive_place
  where body_id = new.body_id and case_no = new.case_no and new.seq > 1
    and (state, received_on, due_on, prudent_due_on, closed_on, outcome, channel, applicant_kind, hand,
        archive_no, archive_place)
      is not (new.state, new.received_on, new.due_on, new.prudent_due_on, new.closed_on, new.outcome, new.channel,
        new.applicant_kind, new.hand, new.archive_no, new.archive_place);
end;
