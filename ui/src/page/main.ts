import '../app.css';
import { mount } from 'svelte';
import { kinds } from '$lib/kinds';
import type { KindForm } from '$lib/api/types/KindForm';
import facts from './core/facts.json';
import Page from './Page.svelte';

kinds.all = facts.kinds as KindForm[];

const here = document.getElementById('here');
if (here) mount(Page, { target: here });
