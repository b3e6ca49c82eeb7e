// Where snapshots came from, for those that say so. Parameters: numbers. Returns: number, report.
UNWIND $numbers AS number
MATCH (snapshot:Snapshot {number: number})
WHERE snapshot.state = 'complete' AND snapshot.importReport IS NOT NULL
RETURN snapshot.number AS number, snapshot.importReport AS report
