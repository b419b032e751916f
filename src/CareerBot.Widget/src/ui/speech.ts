/** Reads aloud with voices of this device only; others would send the text away. */
export class Speech {
  #speaking: (() => void) | undefined;

  /** `found` is called as soon as there is a voice; browsers find theirs only after they were asked. */
  constructor(private readonly language: string, found: () => void) {
    const look = (): void => {
      if (this.#voice(language)) found();
    };
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', look);
    look();
  }

  /** Starts reading, and stops whatever was read before; `ended` is called in every case. */
  read(text: string, language: string | undefined, ended: () => void): void {
    this.stop();
    const voice = this.#voice(language ?? this.language) ?? this.#voice(this.language);
    if (!voice) return ended();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    this.#speaking = ended;
    utterance.onend = utterance.onerror = () => {
      if (this.#speaking === ended) this.#done();
    };
    speechSynthesis.speak(utterance);
  }

  stop(): void {
    if (!this.#speaking) return;
    speechSynthesis.cancel();
    this.#done();
  }

  #done(): void {
    const ended = this.#speaking;
    this.#speaking = undefined;
    ended?.();
  }

  #voice(language: string): SpeechSynthesisVoice | undefined {
    const main = language.toLowerCase().split('-')[0]!;
    return globalThis.speechSynthesis?.getVoices().find(voice => voice.localService && voice.lang.toLowerCase().startsWith(main));
  }
}
