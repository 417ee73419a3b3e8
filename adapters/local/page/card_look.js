// How a card looks, in both modes: the renderer passes `var(--…)` through to the style sheet.

const foreground = () => {
    const both = (colour, quiet = colour) => ({ default: `var(--${colour})`, subtle: `var(--${quiet})` });
    return {
        default: both("ink", "ink-2"),
        dark: both("ink", "ink-2"),
        light: both("ink", "ink-2"),
        accent: both("accent"),
        good: both("accent-soft-deep"),
        warning: both("warm"),
        attention: both("late"),
    };
};

const container = (background) => ({ backgroundColor: `var(--${background})`, foregroundColors: foreground() });

const sizes = { small: 13, default: 15, medium: 14, large: 17, extraLarge: 20 };
const weights = { lighter: 400, default: 400, bolder: 700 };
const font = { fontFamily: "inherit", fontSizes: sizes, fontWeights: weights };
const label = { size: "Small", weight: "Bolder", color: "Default" };

/** The host config of the page. */
export const look = {
    supportsInteractivity: true,
    fontTypes: { default: font, monospace: font },
    lineHeights: { small: 21, default: 26, medium: 23, large: 27, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 24, extraLarge: 32, padding: 12 },
    separator: { lineThickness: 1, lineColor: "var(--line)" },
    containerStyles: {
        default: container("surface"),
        emphasis: container("paper"),
        accent: container("accent-soft"),
        good: container("accent-soft"),
        warning: container("warm-soft"),
        attention: container("bad-soft"),
    },
    actions: {
        actionsOrientation: "Horizontal",
        actionAlignment: "Left",
        buttonSpacing: 8,
        spacing: "Small",
        maxActions: 6,
        showCard: { actionMode: "Inline", inlineTopMargin: 8, style: "emphasis" },
    },
    inputs: {
        label: { inputSpacing: "Small", requiredInputs: label, optionalInputs: label },
        errorMessage: { size: "Small", color: "Attention" },
    },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { size: "Large", weight: "Bolder", color: "Default" } },
};
