import { useAddress } from '../../address/use-address.ts';
import { useExamples } from '../../parts/examples/use-examples.ts';
import { type CompareAddress, compareAddress, mostCompared } from './address.ts';
import { WhoPicker } from './who-picker.tsx';

/** A field for each of those who are compared, and an empty one as long as there is room. */
export function WhoBar({ address: { who } }: { readonly address: CompareAddress }) {
  const { refine } = useAddress();
  const { people, hasMore } = useExamples();
  const first = people.map(({ key, displayName }) => ({ key, name: displayName }));
  const places = who.length < mostCompared ? [...who, undefined] : who;
  const change = (place: number, id: string | undefined) => {
    const left = [...who];
    left.splice(place, 1, ...(id === undefined ? [] : [id]));
    refine(compareAddress(...new Set(left)));
  };
  return (
    <div className="compare-who">
      {places.map((id, place) => (
        <WhoPicker
          key={id ?? ''}
          {...(id === undefined ? {} : { id })}
          label={`User or group ${place + 1}`}
          empty={place === 0 ? 'a user or group' : 'another user or group'}
          first={first.filter(({ key }) => !who.includes(key))}
          hasMore={hasMore}
          onChange={(chosen) => change(place, chosen)}
        />
      ))}
    </div>
  );
}
