// A process reads nothing more. Parameters: readers.
UNWIND $readers AS id
MATCH (reader:Reader {id: id})
DETACH DELETE reader
