/**
 * Raised with every change of labels, edges or properties that older code would misread. This code reads what every
 * earlier format wrote. 2: a snapshot's warnings have sources and nodes. 3: principals of other tenants, kinds of groups,
 * homes of people, plans and switches; what is not stated has no property. 4: series of snapshots. 5: what is not stated of people.
 * 6: profiles.
 */
export const formatVersion = 6;

/** Snapshots say in which format they were written since this one; until then every group said whether roles can be given to it. */
export const statesOnlyWhatIsKnown = 3;
