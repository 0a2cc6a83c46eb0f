import { Component, type ReactNode } from 'react';
import { en } from '#shared/text/en.ts';
import { call } from '../door/index.ts';
import { faultOf } from './fault.ts';

interface Props {
  /** What is drawn: another one is tried anew. */
  of: string;
  /** @param told what is safe, and the number under which main has noted the fault */
  instead: (told: string) => ReactNode;
  children: ReactNode;
}

interface State {
  of: string;
  hasFailed: boolean;
  id?: string;
}

/** Keeps a fault of ours to the part of the window where it is, which would be empty otherwise. A class: no function catches what fails while drawing. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { of: this.props.of, hasFailed: false };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ of }: Props, state: State): State | null {
    return of === state.of ? null : { of, hasFailed: false };
  }

  override componentDidCatch(fault: unknown): void {
    void call('app.noteFault', { message: faultOf(fault) }).then(
      ({ id }) => this.setState({ id }),
      // Where main is gone too, there is no number to tell.
      () => undefined,
    );
  }

  override render(): ReactNode {
    const { hasFailed, id } = this.state;
    const { safe, number } = en.hosts.troubles;
    return hasFailed ? this.props.instead(id === undefined ? safe : `${safe} ${number(id)}`) : this.props.children;
  }
}
