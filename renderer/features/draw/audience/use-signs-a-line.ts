import { useEffect, useState } from 'react';

/** In units of the projected page (audience.module.css): what a row of names needs beside the name, and the size of its type. */
const besidesName = 33;
const perPerson = 10.5;
const typeSize = 3.8;

function widthInUnits(): number {
  const { innerWidth, innerHeight } = window;
  return innerWidth / Math.min(innerHeight / 100, (innerWidth * 3) / 400);
}

/** How many full-width signs of a name fit beside a team of that size; follows the size of the window. */
export function useSignsALine(teamSize: number): number {
  const [width, setWidth] = useState(widthInUnits);
  useEffect(() => {
    const measure = () => setWidth(widthInUnits());
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return Math.floor((width - besidesName - perPerson * teamSize) / typeSize);
}
