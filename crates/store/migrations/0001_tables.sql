-- Read by both engines. Civil dates are text YYYY-MM-DD, instants are bigint UTC microseconds, digests and sealed
-- values are lower-case hex. Every key of a body's work begins with body_id, so that the rows can be spread by it.

-- 机关, a tree. reconsideration and court name whom a citizen may turn to.
create table body (
  body_id bigint not null,
  parent_id bigint references body (body_id),
  kind text not null,
  level text not null,
  name text not null,
  short_name text not null,
  sort_key text not null,
  credit_code text,
  region_code text,
  reconsideration text,
  court text,
  primary key (body_id)
);
create index body_below on body (parent_id);

-- 内设机构和联系人.
create table unit (
  body_id bigint not null references body (body_id),
  unit_id text not null,
  name text not null,
  sort_key text not null,
  contact text,
  phone text,
  primary key (body_id, unit_id)
);

-- 口径确认: what a body has settled, who confirmed it and when. confirmed_* stay empty until somebody has.
create table setting (
  body_id bigint not null references body (body_id),
  name text not null,
  value text not null,
  confirmed_by text,
  confirmed_at bigint,
  primary key (body_id, name)
);

-- Acts name people by id alone; erasing a person leaves the file whole.
create table person (
  body_id bigint not null references body (body_id),
  person_id text not null,
  kind text not null,
  name text,
  phone text,
  email text,
  address text,
  identity_kind text,
  identity_sealed text,
  identity_mark text,
  identity_key text,
  erased_at bigint,
  primary key (body_id, person_id)
);
create index person_same_identity on person (body_id, identity_mark);

-- Append-only: see the triggers. The key is the lock. The key of the command that wrote an act, and the act's place in it
-- from 1, make the same command again act once.
create table act (
  body_id bigint not null,
  case_no text not null,
  seq bigint not null,
  kind text not null,
  done_on text not null,
  recorded_at bigint not null,
  done_by text not null,
  content text not null,
  algorithm text not null,
  prev_hash text not null,
  hash text not null,
  command_key text not null,
  command_place bigint not null,
  primary key (body_id, case_no, seq),
  unique (body_id, command_key, command_place)
);

-- What the registers of a year are made of.
create index act_sealed on act (body_id, done_on, case_no, seq) where kind = 'sealed';
create index act_challenged on act (body_id, done_on, case_no, seq) where kind = 'challenged';

-- The projection of a case's acts, written with them. last_hash is that of the act last_seq: the next is chained to it.
-- hand is whose hands it is in, as acts name them; none where it came by the portal and nobody has taken it.
-- archive_no is 档号; archive_place is the year, the retention and 件号, by which an archived year is walked in order.
create table case_file (
  body_id bigint not null references body (body_id),
  case_no text not null,
  state text not null,
  received_on text not null,
  due_on text,
  prudent_due_on text,
  closed_on text,
  outcome text,
  channel text not null,
  applicant_kind text not null,
  hand text,
  archive_no text,
  archive_place text,
  last_seq bigint not null,
  last_hash text not null,
  primary key (body_id, case_no)
);
-- What a list is filtered by stands at the end of its index, so that rows which are not asked for are never looked up.
create index case_file_open on case_file (body_id, prudent_due_on, case_no, received_on, state, channel, applicant_kind, hand)
where closed_on is null;
create index case_file_state on case_file (body_id, state, received_on, case_no);
create index case_file_received on case_file (body_id, received_on, case_no);
create index case_file_channel on case_file (body_id, channel, received_on, case_no);
create index case_file_applicant on case_file (body_id, applicant_kind, received_on, case_no);
create index case_file_outcome on case_file (body_id, outcome, received_on, case_no) where outcome is not null;
create unique index case_file_archive_no on case_file (body_id, archive_no) where archive_no is not null;
create unique index case_file_archive_place on case_file (body_id, archive_place) where archive_place is not null;
create index case_file_late on case_file (body_id, closed_on, case_no) where closed_on > due_on;

-- An act and what its case comes to after it. Rows are put in here and a trigger takes them apart: one statement, and one
-- way to the engine, writes both.
create view appending as
select a.body_id, a.case_no, a.seq, a.kind, a.done_on, a.recorded_at, a.done_by, a.content, a.algorithm, a.prev_hash, a.hash,
  a.command_key, a.command_place, f.state, f.received_on, f.due_on, f.prudent_due_on, f.closed_on, f.outcome, f.channel,
  f.applicant_kind, f.hand, f.archive_no, f.archive_place
from act a
join case_file f on f.body_id = a.body_id and f.case_no = a.case_no;

-- 放假安排 of a year, of the whole installation: every version that was loaded; the last of a year is the one in force.
-- arrangement is JSON; empty where the year goes by what the program ships again.
create table holiday_notice (
  version bigint not null,
  year bigint not null,
  arrangement text,
  loaded_by text not null,
  loaded_at bigint not null,
  primary key (version)
);

-- Messages written with what they tell of, sent afterwards.
create table outbox (
  body_id bigint not null,
  message_id text not null,
  topic text not null,
  subject text not null,
  payload text not null,
  made_at bigint not null,
  sent_at bigint,
  primary key (body_id, message_id)
);
create index outbox_unsent on outbox (topic, made_at, message_id) where sent_at is null;

-- The row stands only when the bytes are safe.
create table attachment (
  body_id bigint not null references body (body_id),
  attachment_id text not null,
  case_no text,
  name text not null,
  media_type text not null,
  size bigint not null,
  digest text not null,
  added_at bigint not null,
  added_by text not null,
  primary key (body_id, attachment_id)
);
create index attachment_of_case on attachment (body_id, case_no);
create index attachment_content on attachment (body_id, digest);

-- password_given_at: since when its password is one that an administrator gave; empty once its holder has chosen another.
create table account (
  account_id text not null,
  body_id bigint not null references body (body_id),
  unit_id text,
  login text not null,
  name text not null,
  email text,
  password_hash text,
  password_given_at bigint,
  totp_sealed text,
  totp_key text,
  totp_step bigint,
  failures bigint not null,
  locked_until bigint,
  closed_at bigint,
  primary key (account_id),
  unique (login)
);

-- 职责 of an account at a body.
create table role (
  body_id bigint not null references body (body_id),
  account_id text not null references account (account_id),
  role text not null,
  primary key (body_id, account_id, role)
);
create index role_of_account on role (account_id);

-- session_id is a digest of what the browser holds; the secret itself is nowhere.
create table session (
  session_id text not null,
  account_id text not null references account (account_id),
  made_at bigint not null,
  seen_at bigint not null,
  ends_at bigint not null,
  ended_at bigint,
  device text not null,
  primary key (session_id)
);
create index session_of_account on session (account_id);

-- Codes by which somebody without an account reaches one thing of one case. code_digest is a digest of what they hold; the
-- code itself is nowhere. subject is what it opens: an order, a consultation, the case; words what its holder is asked, where no
-- act says it.
create table access_code (
  body_id bigint not null references body (body_id),
  code_digest text not null,
  purpose text not null,
  case_no text not null,
  subject text not null,
  words text,
  made_at bigint not null,
  ends_at bigint not null,
  used_at bigint,
  primary key (body_id, code_digest)
);

create table job (
  job_id text not null,
  kind text not null,
  payload text not null,
  state text not null,
  run_at bigint not null,
  tries bigint not null,
  most_tries bigint not null,
  lease_until bigint,
  version bigint not null,
  failure text,
  primary key (job_id)
);
create index job_due on job (state, run_at, job_id);
create index job_leased on job (state, lease_until);

-- Who did what outside a case file, append-only. body_id 0 is the installation itself.
create table audit (
  body_id bigint not null,
  audit_id text not null,
  at bigint not null,
  done_by text not null,
  what text not null,
  subject text not null,
  detail text not null,
  primary key (body_id, audit_id)
);
create index audit_of_subject on audit (body_id, subject, at);

-- 申请表: what an application says that its acts do not hold. means and way are empty where a paper does not say them.
create table application (
  body_id bigint not null references body (body_id),
  case_no text not null,
  person_id text not null,
  means text,
  way text,
  help text,
  sent_at bigint not null,
  primary key (body_id, case_no)
);
create index application_of_person on application (body_id, person_id);

-- 来件: what somebody without an account sent about a case, in their words. sender and subject say who it is: the applicant, the
-- third party of a consultation, the contact of a unit; person_id where they are one.
create table submission (
  body_id bigint not null references body (body_id),
  submission_id text not null,
  case_no text not null,
  sender text not null,
  subject text not null,
  person_id text,
  stance text,
  words text not null,
  sent_at bigint not null,
  primary key (body_id, submission_id)
);
create index submission_of_case on submission (body_id, case_no);
create index submission_of_person on submission (body_id, person_id);

-- 文书: every version that was saved; the last is the letter. typed and enclosures are JSON.
create table letter (
  body_id bigint not null references body (body_id),
  case_no text not null,
  letter_no bigint not null,
  version bigint not null,
  number text not null,
  typed text not null,
  enclosures text not null,
  dated_on text not null,
  template text not null,
  written_by text not null,
  written_at bigint not null,
  command_key text not null,
  primary key (body_id, case_no, letter_no, version),
  unique (body_id, command_key)
);

-- 发文字号: the numbers of a year, one after another, each of one letter.
create table document_no (
  body_id bigint not null references body (body_id),
  year bigint not null,
  place bigint not null,
  document_no text not null,
  case_no text not null,
  letter_no bigint not null,
  given_by text not null,
  given_at bigint not null,
  primary key (body_id, year, place),
  unique (body_id, case_no, letter_no)
);

-- 接口令牌: token_digest is a digest of what a program holds; the token itself is nowhere. The program acts as the account, within
-- the scopes, whose names stand with blanks between.
create table api_token (
  body_id bigint not null references body (body_id),
  token_digest text not null,
  account_id text not null references account (account_id),
  name text not null,
  scopes text not null,
  made_by text not null,
  made_at bigint not null,
  used_at bigint,
  ended_at bigint,
  primary key (body_id, token_digest)
);
