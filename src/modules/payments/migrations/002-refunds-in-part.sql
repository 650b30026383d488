-- A payment of an order that was paid before: its money is nobody's here and goes back.
create table payment_extras (
  id bigint generated always as identity primary key,
  order_id bigint not null references payment_orders (id),
  -- The provider's number of it.
  transaction text not null unique,
  amount_dong bigint not null check (amount_dong > 0),
  paid_at timestamptz not null,
  heard_at timestamptz not null
);
create index payment_extras_order on payment_extras (order_id);
create index payment_extras_paid on payment_extras (paid_at);
grant select, insert on payment_extras to mot_cua_app;
insert into payment_extras (order_id, transaction, amount_dong, paid_at, heard_at)
select order_id, coalesce(body ->> 'MaGiaoDich', body ->> 'transaction'),
  coalesce(body ->> 'SoTien', body ->> 'amountDong')::bigint, first_at, first_at
from payment_messages
where verdict = 'paid-again' and coalesce(body ->> 'SoTien', body ->> 'amountDong')::bigint > 0
on conflict (transaction) do nothing;

-- A refund is of a receipt, of an order that has none, or of a second payment; and of the whole of it or a part.
alter table payment_refunds add extra_id bigint references payment_extras (id);
alter table payment_refunds add check (extra_id is null or receipt_id is null);
alter table payment_refunds add check (amount_dong > 0);
drop index payment_refunds_order;
drop index payment_refunds_receipt;
create unique index payment_refunds_late on payment_refunds (order_id)
  where state <> 'declined' and receipt_id is null and extra_id is null;
create unique index payment_refunds_extra on payment_refunds (extra_id) where state <> 'declined';
-- What is left of a receipt after a part went back stands on a receipt of its own, so that each is refunded once.
create unique index payment_refunds_receipt on payment_refunds (receipt_id) where state <> 'declined';
create index payment_refunds_case on payment_refunds (case_id);
