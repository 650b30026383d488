-- What people call a procedure, plain: its keywords and its names. The text of a JSON list is `["one", "other"]`.
alter table procedures add column known_as text[] not null generated always as (
  string_to_array(trim(both '[]"' from plain_text(definition ->> 'keywords')), '", "')
    || array[plain_text(name_vi), plain_text(name_en)]) stored;
