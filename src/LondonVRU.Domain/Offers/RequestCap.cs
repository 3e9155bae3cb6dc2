using LondonVRU.Domain.Record;

namespace LondonVRU.Domain.Offers;

/// <summary>How many open requests a partnership may have: London's setting, one row or none.</summary>
public sealed class RequestCap : ILondonWide, IRecorded
{
    public const int Most = 100;

    /// <summary>There is one.</summary>
    public static readonly Id<RequestCap> TheOne = new(new("0b9c1f5e-52d4-4c4c-9a2b-6d7f3a8e1c24"));

    private RequestCap()
    {
    }

    public Id<RequestCap> Id { get; private init; }

    /// <summary>Null for as many as they like.</summary>
    public int? OpenRequests { get; private set; }

    Guid IRecorded.RecordId => Id.Value;

    public static RequestCap None() => new() { Id = TheOne };

    /// <exception cref="RuleBrokenException">Fewer than one.</exception>
    public void Set(int? openRequests) => OpenRequests = openRequests is < 1 or > Most
        ? throw new RuleBrokenException("request.cap-number", $"Give a number from 1 to {Most}, or none for as many as they like.")
        : openRequests;

    /// <param name="open">That the partnership has already.</param>
    /// <exception cref="RuleBrokenException">It may have no more.</exception>
    public void RequireRoom(int open)
    {
        if (open >= OpenRequests)
        {
            throw new RuleBrokenException(
                "request.cap", OpenRequests == 1 ? "You have one request open, and London lets each partnership have one at a time. Close it first." : $"You have {open} requests open, and London lets each partnership have {OpenRequests}. Close one first.");
        }
    }
}
