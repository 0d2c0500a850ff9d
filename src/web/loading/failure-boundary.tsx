import { Component, type ReactNode } from "react";

interface FailureBoundaryProps {
  /** Another key, another try: the address that is shown. */
  readonly place: string;
  readonly children: ReactNode;
  readonly renderFailure: (failure: Error) => ReactNode;
}

interface FailureState {
  readonly failure: Error | null;
  readonly place: string;
}

/** Shows what failed in place of the page, and lets the rest stand. React knows no other way than a class. */
export class FailureBoundary extends Component<FailureBoundaryProps, FailureState> {
  override state: FailureState = { failure: null, place: this.props.place };

  static getDerivedStateFromError(failure: unknown): Partial<FailureState> {
    return { failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }

  static getDerivedStateFromProps({ place }: FailureBoundaryProps, state: FailureState): FailureState | null {
    return place === state.place ? null : { failure: null, place };
  }

  override render(): ReactNode {
    return this.state.failure === null ? this.props.children : this.props.renderFailure(this.state.failure);
  }
}
