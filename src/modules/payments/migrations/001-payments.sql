-- What somebody shall pay through the provider, and what became of it.
create table payment_orders (
  id bigint generated always as identity primary key,
  -- MaThamChieu: the case's code and the moment. The provider keeps one order under it, however often it is sent.
  reference text not null unique,
  case_id bigint not null,
  case_code text not null,
  -- The unit that takes the money.
  unit_id bigint not null,
  way text not null check (way in ('online', 'qr')),
  amount_dong bigint not null check (amount_dong > 0),
  items jsonb not null,
  state text not null check (state in ('created', 'paid', 'failed', 'expired', 'refunded')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- When the provider was last asked what became of it.
  asked_at timestamptz,
  paid_at timestamptz,
  -- The provider's number of the transaction.
  transaction text,
  bank text
);
-- One order of a case waits at a time: whoever presses twice pays one order.
create unique index payment_orders_open on payment_orders (case_id) where state = 'created';
create index payment_orders_case on payment_orders (case_id, id);
create index payment_orders_waiting on payment_orders (created_at) where state = 'created';
create index payment_orders_paid on payment_orders (paid_at) where paid_at is not null;
grant select, insert, update on payment_orders to mot_cua_app;

-- Every message about a payment, what was made of it, and how often it came. Never deleted.
create table payment_messages (
  id bigint generated always as identity primary key,
  reference text not null,
  verdict text not null,
  way text not null check (way in ('callback', 'query')),
  -- The same message again is the same row.
  digest bytea not null,
  body jsonb not null,
  order_id bigint references payment_orders (id),
  times int not null default 1,
  first_at timestamptz not null,
  last_at timestamptz not null,
  unique (verdict, digest)
);
create index payment_messages_reference on payment_messages (reference);
grant select, insert, update on payment_messages to mot_cua_app;

-- The last number of a series of receipts: letters of the collecting unit, a year (Decree 123/2020, art. 30 to 32).
create table receipt_series (
  unit_id bigint not null,
  year int not null,
  letters text not null,
  last int not null,
  primary key (unit_id, year),
  unique (letters, year)
);
grant select, insert, update on receipt_series to mot_cua_app;

-- Receipts of charges and fees. One that is wrong is replaced or cancelled with a reason, never deleted.
create table payment_receipts (
  id bigint generated always as identity primary key,
  -- As receipts show it: `AB-26E 0000117`, or as it was typed from a book of paper receipts.
  number text not null,
  -- Null for a receipt that was written into a book.
  serial text,
  serial_number int,
  unit_id bigint not null,
  case_id bigint not null,
  case_code text not null,
  order_id bigint references payment_orders (id),
  amount_dong bigint not null,
  items jsonb not null,
  payer text not null,
  method text not null check (method in ('online', 'qr', 'cash', 'card', 'book')),
  state text not null check (state in ('issued', 'replaced', 'cancelled')),
  replaces_id bigint references payment_receipts (id),
  reason text,
  issued_by text not null,
  issued_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  unique (serial, serial_number),
  check ((state = 'issued') = (reason is null))
);
create index payment_receipts_case on payment_receipts (case_id, id);
-- One receipt of a case holds at a time.
create unique index payment_receipts_holds on payment_receipts (case_id) where state = 'issued';
create index payment_receipts_unit on payment_receipts (unit_id, issued_at);
grant select, insert, update on payment_receipts to mot_cua_app;

-- Money that goes back: asked for by one person, approved by another, sent through the outbox, confirmed.
create table payment_refunds (
  id bigint generated always as identity primary key,
  case_id bigint not null,
  case_code text not null,
  unit_id bigint not null,
  order_id bigint references payment_orders (id),
  receipt_id bigint references payment_receipts (id),
  amount_dong bigint not null,
  reason text not null,
  state text not null check (state in ('asked', 'approved', 'declined', 'confirmed', 'failed')),
  -- Null where the platform asked itself: money that came for nothing.
  asked_by bigint,
  asked_by_name text not null,
  asked_at timestamptz not null,
  decided_by bigint,
  decided_by_name text,
  decided_at timestamptz,
  note text,
  transaction text,
  confirmed_at timestamptz,
  version int not null default 1,
  check (decided_by is null or asked_by is null or decided_by <> asked_by)
);
create unique index payment_refunds_order on payment_refunds (order_id) where state <> 'declined';
create unique index payment_refunds_receipt on payment_refunds (receipt_id) where state <> 'declined';
create index payment_refunds_open on payment_refunds (unit_id, id) where state in ('asked', 'approved', 'failed');
grant select, insert, update on payment_refunds to mot_cua_app;

-- The provider's file of each day, and where it differs from what is known here.
create table payment_statements (
  day date primary key,
  taken_at timestamptz not null,
  rows int not null,
  sum_dong bigint not null
);
grant select, insert, update on payment_statements to mot_cua_app;

create table payment_differences (
  id bigint generated always as identity primary key,
  day date not null,
  kind text not null check (kind in ('only-there', 'only-here', 'amount', 'state')),
  reference text not null,
  transaction text not null,
  there_dong bigint,
  here_dong bigint,
  found_at timestamptz not null,
  resolved_at timestamptz,
  resolved_by text,
  reason text,
  unique (day, kind, reference, transaction),
  check ((resolved_at is null) = (reason is null))
);
create index payment_differences_open on payment_differences (day) where resolved_at is null;
grant select, insert, update on payment_differences to mot_cua_app;
