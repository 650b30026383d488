-- Both extensions are trusted: the owner of the database may create them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Vietnamese without its marks, for search: 'Đường' and 'duong' become 'duong'. Declared immutable so that indexes can use
-- it: the dictionary is named, hence does not depend on the search path. unaccent knows đ, yet not every version's rules do.
create function plain_text(text) returns text
  language sql immutable strict parallel safe
  return lower(translate(public.unaccent('public.unaccent'::regdictionary, normalize($1, nfc)), 'đĐ', 'dD'));

-- What a migration creates, the application may do nothing with unless the migration grants it.
grant usage on schema public to mot_cua_app;
grant execute on function plain_text(text) to mot_cua_app;
