import { CloseButton, Kbd, Switch } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { areKeysOn, turnKeys } from './keys-setting.ts';
import { shortcutGroups } from './shortcuts.ts';
import './shortcut-sheet.css';

/** All keys on one sheet; the browser's own dialog keeps the focus inside, closes on Escape and gives the focus back. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOn, setOn] = useState(areKeysOn);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="shortcut-sheet" aria-labelledby="shortcuts-title" onClose={onClose}>
      <div className="shortcut-head">
        <h2 id="shortcuts-title">Keyboard shortcuts</h2>
        <CloseButton aria-label="Close the shortcuts" size={28} onClick={() => dialog.current?.close()} />
      </div>
      <div className="shortcut-groups">
        {shortcutGroups.map(({ title, shortcuts }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {shortcuts.map(({ keys, does }) => (
                <div key={does}>
                  <dt>
                    {keys.map((pressed, place) => (
                      <span key={pressed.join(' ')}>
                        {place > 0 && ' or '}
                        {pressed.map((key, at) => (
                          <span key={key}>
                            {at > 0 && ' + '}
                            <Kbd size="xs">{key}</Kbd>
                          </span>
                        ))}
                      </span>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        size="xs"
        label="Single keys, such as / and F. Turn them off if you dictate; Ctrl + K always works."
        checked={isOn}
        onChange={(event) => {
          turnKeys(event.currentTarget.checked);
          setOn(event.currentTarget.checked);
        }}
      />
    </dialog>
  );
}
