using LondonVRU.Application.Notifications.Sent;
using LondonVRU.Application.Plans;

namespace LondonVRU.Web.Pages.Letters;

/// <summary>A part of a list of letters: <c>_SentLetters</c>.</summary>
/// <param name="Href">Of the list.</param>
/// <param name="Now">UTC.</param>
public sealed record SentView(PageOf<SentLine> Letters, string Href, DateTime Now);
