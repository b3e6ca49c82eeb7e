import { citation } from '../../../parts/text/citation.ts';
import { visible } from '../../../parts/text/visible.ts';
import type { Note } from '../answer-document.ts';

/** Remarks of the rulebook: where documents contradict each other, both readings with their sources. */
export function Notes({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <section className="notes" aria-labelledby="notes-title">
      <h2 id="notes-title" className="card-title">
        {notes.length === 1 ? 'Note' : `Notes · ${notes.length}`}
      </h2>
      {notes.map((note) => (
        <div key={note.id} className="note">
          <p title={note.id}>{visible(note.text)}</p>
          {note.readings.length > 0 && (
            <dl>
              {note.readings.map((reading, index) => (
                <div key={`${reading.source} ${index + 1}`}>
                  <dt className="for-screen-readers">Statement {index + 1}</dt>
                  <dd>
                    {visible(reading.text)}
                    <cite className="faint reading-source" title={visible(reading.source)}>
                      {visible(citation(reading.source) ?? '')}
                    </cite>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      ))}
    </section>
  );
}
