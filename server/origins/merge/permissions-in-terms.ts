import type { Catalogue } from '../../catalogue/load.ts';
import type { InTerms } from './records.ts';

/** Permissions as ids of the catalogue: Microsoft Graph gives action strings, the portal's export gives names. */
export function permissionsInTerms(catalogue: Pick<Catalogue, 'permissions'>): InTerms {
  return (field, value) => {
    if (field !== 'permissions' || !Array.isArray(value)) return value;
    const readings = value.map((text) => catalogue.permissions(String(text)));
    const known = readings.flatMap((reading) => ('value' in reading && reading.sets.length === 0 ? [reading] : []));
    // What stands for a whole area, or is not known, may be written as something else elsewhere.
    return known.length < readings.length ? 'unknown' : known.flatMap((reading) => reading.value);
  };
}
