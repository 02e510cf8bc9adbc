import { type ComponentProps, type ReactNode, useRef } from 'react';

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: what most people come for; `quiet`: without a frame; `link`: in a line of text; `row`: names a row of a table, and opens it. */
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'link' | 'row';
}

const CLASSES = {
  plain: 'button',
  primary: 'button button-primary',
  quiet: 'button button-quiet',
  link: 'link',
  row: 'row-button',
} as const;

/**
 * The one button. What cannot be done at all now is `disabled`; what a reader should find, to learn why it cannot be done,
 * is `aria-disabled`, looks the same, and has to be told apart by `onClick`.
 */
export function Button({ kind = 'plain', className, ...rest }: ButtonProps) {
  const classes = [CLASSES[kind], className].filter(Boolean).join(' ');
  return <button type="button" className={classes} {...rest} />;
}

const PATHS = {
  undo: 'M6 4 2.5 7.5 6 11M2.5 7.5h7a4 4 0 0 1 0 8H7',
  redo: 'M12 4l3.5 3.5L12 11M15.5 7.5h-7a4 4 0 0 0 0 8H11',
  sun: 'M9 5.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM9 1v2M9 15v2M1 9h2M15 9h2M3.3 3.3l1.4 1.4M13.3 13.3l1.4 1.4M3.3 14.7l1.4-1.4M13.3 4.7l1.4-1.4',
  moon: 'M14.5 11.2A6.5 6.5 0 0 1 6.8 3.5a6.5 6.5 0 1 0 7.7 7.7Z',
  add: 'M9 3.5v11M3.5 9h11',
  close: 'M4.5 4.5l9 9M13.5 4.5l-9 9',
  play: 'M6 4l8 5-8 5Z',
  pause: 'M6 4v10M12 4v10',
  remove: 'M3.5 9h11',
  back: 'M12 4l-5 5 5 5',
  forward: 'M6 4l5 5-5 5',
  frame: 'M3 6.5V3h3.5M11.5 3H15v3.5M15 11.5V15h-3.5M6.5 15H3v-3.5',
} as const;

/** A line icon in the colour of the text; the control around it carries the name. */
function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 18 18" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

interface IconButtonProps extends ComponentProps<'button'> {
  /** Without one, the children are the drawing. */
  readonly icon?: keyof typeof PATHS;
  readonly label: string;
}

/** A button that shows an icon only; its label is its name, and its tooltip unless that says more. */
export function IconButton({ icon, label, className = '', children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`icon-button ${className}`.trim()}
      aria-label={label}
      title={label}
      {...rest}
    >
      {icon ? <Icon name={icon} /> : children}
    </button>
  );
}

interface FileButtonProps {
  readonly kind?: ButtonProps['kind'];
  /** Endings of names, such as `.pmtiles`; without them, any file. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** A button that lets files be picked. */
export function FileButton({ kind, accept, multiple, onFiles, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file can be picked again.
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button kind={kind} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}

interface SegmentsProps<Value> {
  readonly legend: string;
  readonly options: readonly {
    readonly value: Value;
    readonly text: string;
    /** The name for screen readers, where the text is short. */
    readonly label?: string;
    readonly title?: string;
    readonly lang?: string;
  }[];
}

interface PressedSegmentsProps<Value> extends SegmentsProps<Value> {
  readonly className: string;
  readonly isPressed: (value: Value) => boolean;
  readonly onPress: (value: Value) => void;
}

/** A few short choices, side by side. */
function Segments<Value extends string | number>(props: PressedSegmentsProps<Value>) {
  const { legend, options, className, isPressed, onPress } = props;
  return (
    <fieldset className={className}>
      <legend className="hidden">{legend}</legend>
      {options.map(({ value, text, label, title, lang }) => (
        <button
          key={value}
          type="button"
          lang={lang}
          title={title}
          aria-label={label}
          aria-pressed={isPressed(value)}
          onClick={() => onPress(value)}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}

interface SegmentedProps<Value> extends SegmentsProps<Value> {
  readonly chosen: Value;
  readonly onChange: (value: Value) => void;
}

/** One out of a few short choices, side by side. */
export function Segmented<Value extends string | number>(props: SegmentedProps<Value>) {
  const { chosen, onChange, ...rest } = props;
  return (
    <Segments {...rest} className="segmented" isPressed={value => value === chosen} onPress={onChange} />
  );
}

interface TogglesProps<Value> extends SegmentsProps<Value> {
  readonly isOn: (value: Value) => boolean;
  readonly onToggle: (value: Value) => void;
}

/** What can be on or off, each by itself, side by side. */
export function Toggles<Value extends string | number>({ isOn, onToggle, ...rest }: TogglesProps<Value>) {
  return <Segments {...rest} className="segmented toggles" isPressed={isOn} onPress={onToggle} />;
}
