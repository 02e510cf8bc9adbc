import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../model/sheet.ts';
import type { SheetPreview } from '../../session/brief/brief-state.ts';
import { Button } from '../parts/Button.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { useSheet } from './use-sheet.ts';
import { fittingZoom, pixelsOf, stepped } from './zoom.ts';
import './brief.css';

/** Room around the sheet, in pixels. */
const MARGIN_PIXELS = 48;

/** The sheet as it will print, over the map, which lives on underneath. */
export function SheetStage() {
  const { t } = useTranslation('brief');
  const [room, size] = useSize<HTMLDivElement>();
  const [chosenZoom, setChosenZoom] = useState<number | null>(null);
  const preview = useSession(state => state.preview);
  const problem = useSession(state => state.previewProblem);
  const hasFindings = useSession(state => state.findings !== null);
  const sheet = useSheet();
  const inside = { width: size.width - MARGIN_PIXELS, height: size.height - MARGIN_PIXELS };
  const fitted = preview ? fittingZoom(preview.sheet, inside) : 1;
  const zoom = chosenZoom ?? fitted;
  return (
    <section className="sheet-stage" aria-label={t('stage.label')}>
      <StageToolbar
        zoom={zoom}
        isFitted={chosenZoom === null}
        onZoom={direction => setChosenZoom(direction === 0 ? null : stepped(zoom, direction))}
      />
      {problem && (
        <p className="stage-problem" role="alert">
          {t(`problem.${problem}`)}
        </p>
      )}
      <StageRoom room={room} zoom={zoom} onZoom={setChosenZoom}>
        {preview && <SheetPicture preview={preview} zoom={zoom} />}
        {!preview && !problem && (
          <p className="stage-empty muted">{t(sheet && hasFindings ? 'stage.composing' : 'stage.none')}</p>
        )}
      </StageRoom>
    </section>
  );
}

interface StageToolbarProps {
  /** 1: the size on paper. */
  readonly zoom: number;
  readonly isFitted: boolean;
  /** Nearer, farther, or 0: the whole sheet. */
  readonly onZoom: (direction: 1 | -1 | 0) => void;
}

/** How large the sheet is seen, and whether it is being drawn. */
function StageToolbar({ zoom, isFitted, onZoom }: StageToolbarProps) {
  const { t } = useTranslation('brief');
  const format = useFormat();
  const composing = useSession(state => state.composing);
  return (
    <div className="stage-toolbar">
      <Button aria-label={t('stage.out')} onClick={() => onZoom(-1)}>
        −
      </Button>
      <output className="stage-zoom" aria-label={t('stage.zoom')}>
        {t('stage.percent', { value: format.integer(zoom * 100) })}
      </output>
      <Button aria-label={t('stage.in')} onClick={() => onZoom(1)}>
        +
      </Button>
      <Button aria-pressed={isFitted} onClick={() => onZoom(0)}>
        {t('stage.fit')}
      </Button>
      <span className="stage-status muted" aria-hidden={!composing}>
        {composing && t('stage.composing')}
      </span>
    </div>
  );
}

interface StageRoomProps {
  readonly room: RefObject<HTMLElement | null>;
  readonly zoom: number;
  /** `null`: the whole sheet. */
  readonly onZoom: (zoom: number | null) => void;
  readonly children: ReactNode;
}

/** What the sheet lies on: it scrolls, and takes the keys that zoom. */
function StageRoom({ room, zoom, onZoom, children }: StageRoomProps) {
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

interface SheetPictureProps {
  readonly preview: SheetPreview;
  readonly zoom: number;
}

/**
 * The sheet as an image, which can run no script and fetch nothing, whatever the files loaded say; its words beside it
 * for those who cannot see it.
 */
function SheetPicture({ preview, zoom }: SheetPictureProps) {
  const { t } = useTranslation('brief');
  const address = useAddress(preview.picture);
  const { sheet } = preview;
  const size = {
    width: `${pixelsOf(sheet.widthMillimetres) * zoom}px`,
    height: `${pixelsOf(sheet.heightMillimetres) * zoom}px`,
  };
  return (
    <figure className="sheet-paper" style={size}>
      {address && <img src={address} alt={t('stage.picture', { title: sheet.title })} draggable={false} />}
      <SheetWords sheet={sheet} />
    </figure>
  );
}

/** Everything that a sheet says, for a screen reader. */
function SheetWords({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('brief');
  const { title, subtitle, sentences, tables, marking, disclaimer, sources, method, exerciseStamp } = sheet;
  return (
    <figcaption className="hidden" lang={sheet.locale}>
      <h2>{title}</h2>
      {[marking, exerciseStamp ?? '', subtitle, ...sentences].map(
        line => line !== '' && <p key={line}>{line}</p>,
      )}
      {tables.map(table => (
        <table key={table.title}>
          <caption>{table.title}</caption>
          <thead>
            <tr>
              {table.columns.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(row => (
              <tr key={row.join('\n')}>
                {row.map((value, index) => (
                  <td key={table.columns[index]}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <h3>{t('stage.sources')}</h3>
      {[...sources, ...method, disclaimer].map(line => (
        <p key={line}>{line}</p>
      ))}
    </figcaption>
  );
}

/** How long the picture before may still be on the page while the next one is decoded, in milliseconds. */
const OVERLAP_MS = 5000;

/** An address under which the page can show a picture, given back when another takes its place. */
function useAddress(picture: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!picture) {
      setAddress(null);
      return;
    }
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => void setTimeout(() => URL.revokeObjectURL(made), OVERLAP_MS);
  }, [picture]);
  return address;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Size of an element in pixels, scroll bars included, kept up to date; 0 before the first layout. */
function useSize<Element extends HTMLElement>(): readonly [RefObject<Element | null>, Size] {
  const ref = useRef<Element>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setSize({ width: element.offsetWidth, height: element.offsetHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
