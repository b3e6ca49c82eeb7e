// What is one of its kind. Statements end with a semicolon at the line's end.
CREATE CONSTRAINT store_id IF NOT EXISTS FOR (n:Store) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT reader_id IF NOT EXISTS FOR (n:Reader) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT snapshot_number IF NOT EXISTS FOR (n:Snapshot) REQUIRE n.number IS UNIQUE;
