import { moment } from '../text/moment.ts';
import { Name } from '../text/name.tsx';
import type { ToldOrigin } from './origin-document.ts';
import { filesInWords, importInWords } from './origin-words.ts';

/** The files that state something, with the line where that is known. */
export function Files({ origin }: { readonly origin: ToldOrigin }) {
  const { files, place } = origin;
  const words = filesInWords(origin);
  return (
    <>
      {words !== '' && <p>{words}</p>}
      {files.length > 0 && (
        <ul className="origin-files">
          {files.map(({ path, asOf, resources }, index) => (
            <li key={`${index} ${path}`}>
              {words === '' && 'Read from '}
              <code>
                <Name text={path} most={120} />
              </code>
              {place !== null && place.line !== null && `, line ${place.line}`}
              {moment(asOf) !== '' && <span className="faint"> (data as of {moment(asOf)})</span>}
              {resources.length > 0 && <span className="faint"> from {resources.join(', ')}</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="faint">{importInWords(origin)}</p>
    </>
  );
}
