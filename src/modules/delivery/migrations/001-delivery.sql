-- Results that a one-stop hands to the public post in one go, with the list that both sides sign.
create table post_lists (
  id bigint generated always as identity primary key,
  -- The form's: a button pressed twice makes one list.
  key uuid not null unique,
  unit_id bigint not null,
  day date not null,
  -- Within unit and day.
  number int not null,
  prepared_by bigint not null,
  prepared_by_name text not null,
  prepared_at timestamptz not null,
  handed_over_at timestamptz,
  handed_over_by_name text,
  -- Who took it for the post.
  collector text,
  version int not null default 1,
  unique (unit_id, day, number),
  check ((handed_over_at is null) = (collector is null))
);

-- One envelope; a result that came back may be sent again, with another list.
create table post_items (
  id bigint generated always as identity primary key,
  list_id bigint not null references post_lists (id) on delete cascade,
  case_id bigint not null references cases (id),
  place int not null,
  tracking text constraint post_items_tracking unique,
  delivered_on date,
  returned_on date,
  return_reason text,
  unique (list_id, case_id),
  check (delivered_on is null or returned_on is null),
  check ((returned_on is null) = (return_reason is null))
);
create unique index post_items_under_way on post_items (case_id) where returned_on is null;

grant select, insert, update, delete on post_lists, post_items to mot_cua_app;
