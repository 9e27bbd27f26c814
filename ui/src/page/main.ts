import '../app.css';
import { mount } from 'svelte';
import { kinds } from '$lib/kinds';
import Page from './Page.svelte';
import { kinds as forms } from './words';

kinds.all = forms;

const here = document.getElementById('here');
if (here) mount(Page, { target: here });
