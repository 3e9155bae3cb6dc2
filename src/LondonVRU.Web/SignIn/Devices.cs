namespace LondonVRU.Web.SignIn;

/// <summary>Names a browser so that its owner knows it again. Only ever shown: nothing is decided by it.</summary>
internal static class Devices
{
    // The first that fits: Edge calls itself Chrome too, and Chrome Safari.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("Chrome/", "Chrome"), ("CriOS", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS X", "Mac"), ("Linux", "Linux")];

    /// <summary>"Firefox on Windows"; "A browser" where nothing is known.</summary>
    public static string NameOf(string userAgent)
    {
        var browser = Browsers.FirstOrDefault(browser => userAgent.Contains(browser.Mark, StringComparison.Ordinal)).Name ?? "A browser";
        return Systems.FirstOrDefault(system => userAgent.Contains(system.Mark, StringComparison.Ordinal)).Name is { } system ? $"{browser} on {system}" : browser;
    }
}
