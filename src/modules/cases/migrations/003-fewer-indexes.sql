-- Lists of many units look into the index of each unit: indexes over the whole province only made each filing dearer, and led the
-- planner to walk past all cases of others for a unit with little work.
drop index cases_attention;
drop index cases_status;
drop index cases_all_ended;
