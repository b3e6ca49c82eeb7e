// Indexes that an earlier format made otherwise; `schema/indexes` makes them anew.
DROP INDEX search_words IF EXISTS
