import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import './details.css';

interface Props {
  readonly mark?: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

export function DetailsHead({ mark, children, onClose }: Props) {
  return (
    <div className="details-head">
      {mark}
      <h2>{children}</h2>
      <CloseButton size={26} aria-label="Close the details" onClick={onClose} />
    </div>
  );
}
