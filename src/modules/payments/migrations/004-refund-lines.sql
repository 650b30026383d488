-- How much of each line of the receipt goes back, in its order, as the officer who asks names it; none where it is of no receipt.
alter table payment_refunds add lines jsonb not null default '[]';
-- Those asked so far were taken off the first lines first.
update payment_refunds set lines = told.lines from (
  select refund.id, jsonb_agg(greatest(0, least(amount, refund.amount_dong - before)) order by place) as lines
  from payment_refunds refund
    join payment_receipts receipt on receipt.id = refund.receipt_id
    cross join lateral (
      select place, (item ->> 'amountDong')::bigint as amount,
        coalesce(sum((item ->> 'amountDong')::bigint) over (order by place rows between unbounded preceding and 1 preceding), 0) as before
      from jsonb_array_elements(receipt.items) with ordinality as listed (item, place)
    ) as line
  group by refund.id
) told where told.id = payment_refunds.id;
