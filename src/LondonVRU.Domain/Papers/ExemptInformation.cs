namespace LondonVRU.Domain.Papers;

/// <summary>What a committee may keep from the public: Part 1 of Schedule 12A to the Local Government Act 1972, each paragraph in our own short words.</summary>
public static class ExemptInformation
{
    public static readonly IReadOnlyDictionary<int, string> Paragraphs = new Dictionary<int, string>
    {
        [1] = "about an individual",
        [2] = "from which an individual’s identity could be learned",
        [3] = "about the finances or business of a person or body, the authority included",
        [4] = "about consultations or negotiations on the employment of staff",
        [5] = "that is legally privileged",
        [6] = "about a notice, order or direction that the authority means to give or make",
        [7] = "about action to prevent, investigate or prosecute crime",
    };
}
