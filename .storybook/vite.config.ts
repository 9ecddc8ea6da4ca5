import { defineConfig } from 'vite';

// Browsers that know `light-dark()`: what stands in for it elsewhere follows the system alone, not the toolbar.
export default defineConfig({ build: { target: ['chrome123', 'firefox120', 'safari17.5'] } });
