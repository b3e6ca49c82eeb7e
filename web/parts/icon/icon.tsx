import { type IconName, iconPaths } from './paths.ts';

interface Props {
  readonly name: IconName;
  readonly size?: number;
  readonly weight?: number;
}

/** Decoration beside a text that says the same; hidden from assistive technology. */
export function Icon({ name, size = 16, weight = 1.8 }: Props) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={iconPaths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={weight}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
