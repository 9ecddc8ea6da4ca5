import { css } from 'lit';

/** An element that stands inside another one's card: of the same card. */
export const inPlaceStyles = css`
  .pbx-in-place.pbx-in-place {
    max-inline-size: none;
    &::part(frame) {
      padding: 0;
      border: 0;
      border-radius: 0;
      box-shadow: none;
    }
  }
`;
