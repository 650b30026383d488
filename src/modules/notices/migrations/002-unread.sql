-- The number beside the inbox is counted for every page: of what is unread alone, however long the inbox has grown.
create index notices_unread on notices (reader_kind, reader_id) where read_at is null;
