namespace LondonVRU.Domain;

/// <summary>A refusal: a rule of the domain says no.</summary>
/// <param name="code">Stable and lower case, "noun.what-is-wrong"; part of the API's contract.</param>
/// <param name="sentence">For the person who asked, in their words: what is wrong and how to mend it.</param>
public sealed class RuleBrokenException(string code, string sentence) : Exception(sentence)
{
    public string Code { get; } = code;
}

/// <summary>Somebody else changed the thing since it was read. Nothing was saved.</summary>
/// <param name="currentVersion">Its version now, to read and try again with; null where that is not known.</param>
public sealed class StaleException(int? currentVersion = null)
    : Exception("Somebody else changed this while you were editing. Nothing of yours was saved over theirs.")
{
    public int? CurrentVersion { get; } = currentVersion;
}

/// <summary>There is no such thing in this tenant; the same answer whether it never existed or is another tenant's.</summary>
public sealed class NotFoundException() : Exception("There is nothing here.");

/// <summary>The person belongs to this tenant but lacks the right.</summary>
/// <param name="sentence">For the person who asked.</param>
public sealed class ForbiddenException(string sentence) : Exception(sentence);
