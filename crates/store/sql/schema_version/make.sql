create table if not exists schema_version (
  version bigint not null,
  name text not null,
  applied_at bigint not null,
  primary key (version)
)
