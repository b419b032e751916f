/** The launcher's and the panel's look. It lives in a shadow root, so it neither leaks out nor is reached from outside. */
export const look = `
:host{--a:var(--careerbot-accent,#0b6b66);--s:var(--careerbot-size,60px);--x:var(--careerbot-offset-x,20px);--y:var(--careerbot-offset-y,20px)}
[hidden]{display:none!important}
[popover]{inset:auto;padding:0;border:0;background:none;overflow:visible}
.b,.p,.n,.t{position:fixed;z-index:var(--careerbot-z,2147483000);inset-inline-end:calc(var(--x) + env(safe-area-inset-right));box-sizing:border-box;font:16px/1.4 system-ui,sans-serif;color-scheme:light dark}
.left>*{inset-inline:calc(var(--x) + env(safe-area-inset-left)) auto}
.b{bottom:calc(var(--y) + env(safe-area-inset-bottom));inline-size:var(--s);block-size:var(--s);border:0;border-radius:50%;background:var(--a);color:var(--careerbot-on-accent,#fff);cursor:pointer;box-shadow:0 2px 6px #0003,0 8px 24px #0003;transition:transform .2s}
.b:hover{transform:scale(1.05)}
.b:focus-visible,.n button:focus-visible,.t button:focus-visible{outline:3px solid #fff;box-shadow:0 0 0 6px #111}
svg{width:54%;height:54%;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round}
.b img{width:100%;height:100%;border-radius:50%;object-fit:cover}
.c{position:absolute;top:-4px;inset-inline-end:-4px;min-inline-size:22px;padding:0 6px;border-radius:11px;background:#b3261e;color:#fff;font:600 13px/22px system-ui;box-sizing:border-box}
.p{bottom:calc(var(--y) + var(--s) + 14px + env(safe-area-inset-bottom));inline-size:min(var(--careerbot-width,400px),calc(100vw - 2*var(--x)));block-size:min(var(--careerbot-height,660px),calc(100vh - var(--y) - var(--s) - 34px));border-radius:var(--careerbot-radius,18px);overflow:hidden;background:Canvas;box-shadow:0 0 0 1px #0000001a,0 12px 48px #0004;animation:i .22s ease-out}
iframe{display:block;border:0;width:100%;height:100%}
.n,.t{bottom:calc(var(--y) + var(--s) + 14px);max-inline-size:min(340px,calc(100vw - 40px));padding:14px 16px;border-radius:14px;background:Canvas;color:CanvasText;box-shadow:0 0 0 1px #0002,0 8px 32px #0003;overflow-wrap:anywhere}
.t{display:flex;gap:4px;padding:4px}
.t button{border:0;background:none;color:inherit;font:inherit;text-align:start;padding:10px;border-radius:10px;cursor:pointer}
@keyframes i{from{opacity:0;transform:translateY(12px)}}
@media (max-width:520px),(max-height:480px){.p{inset:var(--vt,0) 0 auto;inline-size:100%;block-size:var(--vh,100dvh);border-radius:0;padding:env(safe-area-inset-top) 0 env(safe-area-inset-bottom)}.open .b{display:none}}
@media (prefers-reduced-motion:reduce){*{animation:none!important;transition:none!important}}
@media (forced-colors:active){.b,.p,.n,.t{border:2px solid}}
@supports (color:oklch(from red l c h)){.b{color:var(--careerbot-on-accent,oklch(from var(--a) clamp(0,(.66 - l)*999,1) 0 0))}}
@media print{.b,.p,.n,.t{display:none}}
.in .n{position:static;max-inline-size:none;margin:16px}
.in{position:static;inline-size:100%;block-size:100%;border-radius:inherit;box-shadow:none;animation:none}`;
