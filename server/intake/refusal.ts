/** Something that cannot be done with the files of an import now; the message says what to do instead. */
export class IntakeRefusal extends Error {
  override readonly name = 'IntakeRefusal';
  readonly status: 400 | 404 | 409 | 413 | 507;

  constructor(status: IntakeRefusal['status'], message: string) {
    super(message);
    this.status = status;
  }
}
