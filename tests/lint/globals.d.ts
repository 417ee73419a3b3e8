// What the page gets from a script that is no module.
interface Window {
    AdaptiveCards: any;
}
