/** A security identifier that an object of Active Directory keeps when it is synchronised; not one of a built-in group. */
const ofDomain = /^S-1-5-21-\d+-\d+-\d+-\d+$/i;

/** The on-premises security identifier that an id is, if it is one. */
export function sidFrom(id: string | undefined): string | undefined {
  return id !== undefined && ofDomain.test(id) ? id : undefined;
}
