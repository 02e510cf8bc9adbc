import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { stepped } from './zoom.ts';

interface Props {
  readonly room: RefObject<HTMLElement | null>;
  readonly zoom: number;
  /** `null`: the whole sheet. */
  readonly onZoom: (zoom: number | null) => void;
  readonly children: ReactNode;
}

/** What the sheet lies on: it scrolls, and takes the keys that zoom. */
export function StageRoom({ room, zoom, onZoom, children }: Props) {
  const { t } = useTranslation('brief');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') onZoom(stepped(zoom, 1));
    else if (event.key === '-') onZoom(stepped(zoom, -1));
    else if (event.key === '0') onZoom(null);
    else return;
    event.preventDefault();
  };
  return (
    <section
      ref={room}
      className="stage-room"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
      tabIndex={0}
      aria-label={t('stage.room')}
      onKeyDown={onKeyDown}
    >
      {children}
    </section>
  );
}
