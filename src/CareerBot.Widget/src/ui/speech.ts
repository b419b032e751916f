/** Reads aloud with voices of this device only; others would send the text away. */
export class Speech {
  #speaking: (() => void) | undefined;

  constructor(private readonly language: string) {
    // Some browsers fill the list of voices only after it was asked for once.
    globalThis.speechSynthesis?.getVoices();
  }

  get possible(): boolean {
    return this.#voice(this.language) !== undefined;
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
