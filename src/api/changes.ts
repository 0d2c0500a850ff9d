/** Tells whoever listens that the store holds something new. */
export interface Changes {
  /** Something was committed. */
  announce(): void;
  /** @returns what ends the listening */
  listen(listener: ChangeListener): () => void;
  /** Ends every listening: nothing more will change. */
  close(): void;
}

export interface ChangeListener {
  readonly onChange: () => void;
  readonly onClose: () => void;
}

export function createChanges(): Changes {
  const listeners = new Set<ChangeListener>();
  return {
    announce() {
      for (const { onChange } of listeners) onChange();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      for (const { onClose } of [...listeners]) onClose();
      listeners.clear();
    },
  };
}
