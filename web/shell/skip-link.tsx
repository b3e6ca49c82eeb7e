/** The first stop of the keyboard. A link to a fragment would change the address, which is the state of the page. */
export function SkipLink() {
  return (
    <button type="button" className="skip-link" onClick={() => document.getElementById('content')?.focus()}>
      Skip to content
    </button>
  );
}
