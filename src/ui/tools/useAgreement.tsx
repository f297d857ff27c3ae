import { Checkbox } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

/** What somebody has to agree to, and whether they have. */
export interface Agreement {
  readonly boxes: ReactNode;
  readonly isGiven: boolean;
}

/** A box for each sentence; nothing asked counts as agreed. */
export function useAgreement(asked: readonly string[]): Agreement {
  const [agreed, setAgreed] = useState<readonly string[]>([]);
  const boxes = asked.map((label) => (
    <Checkbox
      key={label}
      label={label}
      checked={agreed.includes(label)}
      onChange={(_, { checked }) => {
        const others = agreed.filter((one) => one !== label);
        setAgreed(checked === true ? [...others, label] : others);
      }}
    />
  ));
  return { boxes, isGiven: asked.every((label) => agreed.includes(label)) };
}
