import { RangeSlider, Slider } from "@mantine/core";
import "@mantine/core/styles/Slider.css";
import "./range-knobs.css";

/** A low and a high end on one track, and on another the most likely value between them; places go from 0 to `last`. */
export function RangeKnobs(props: {
  readonly last: number;
  readonly low: number;
  readonly high: number;
  readonly middle: number;
  readonly labels: { readonly low: string; readonly high: string; readonly middle: string };
  /** What a place stands for, for whoever hears it. */
  readonly valueText: (place: number) => string;
  readonly onEnds: (low: number, high: number) => void;
  readonly onMiddle: (middle: number) => void;
  /** The finger is down, or was lifted. */
  readonly onMoving: (isMoving: boolean) => void;
}) {
  const { last, low, high, middle, labels, valueText, onEnds, onMiddle, onMoving } = props;
  return (
    <div className="range-knobs" onPointerDown={() => onMoving(true)}>
      <RangeSlider
        className="range-ends"
        min={0}
        max={last}
        minRange={1}
        step={1}
        size={6}
        thumbSize={20}
        value={[low, high]}
        label={null}
        thumbFromLabel={labels.low}
        thumbToLabel={labels.high}
        thumbValueText={valueText}
        onChange={([from, to]) => onEnds(from, to)}
        onChangeEnd={() => onMoving(false)}
      />
      <Slider
        className="range-middle"
        min={0}
        max={last}
        step={1}
        size={2}
        thumbSize={16}
        value={middle}
        label={null}
        thumbLabel={labels.middle}
        thumbValueText={valueText}
        onChange={onMiddle}
        onChangeEnd={() => onMoving(false)}
      />
    </div>
  );
}

/** One value on a track. */
export function ValueKnob(props: {
  readonly label: string;
  readonly from?: number;
  readonly last: number;
  readonly step?: number;
  readonly value: number;
  readonly valueText: (place: number) => string;
  readonly onChange: (value: number) => void;
  readonly onMoving: (isMoving: boolean) => void;
}) {
  return (
    <div className="range-knobs" onPointerDown={() => props.onMoving(true)}>
      <Slider
        className="range-one"
        min={props.from ?? 0}
        max={props.last}
        step={props.step ?? 1}
        size={6}
        thumbSize={20}
        value={props.value}
        label={null}
        thumbLabel={props.label}
        thumbValueText={props.valueText}
        onChange={props.onChange}
        onChangeEnd={() => props.onMoving(false)}
      />
    </div>
  );
}
