using LondonVRU.Application.Search;
using LondonVRU.Domain.Comparison.Text;

namespace LondonVRU.UnitTests.Search;

public sealed class KeptIndexTests
{
    private readonly KeptIndex kept = new();
    private readonly List<Guid> read = [];
    private readonly Dictionary<Guid, string> texts = [];

    [Fact]
    public async Task Only_what_changed_is_read_again_and_what_is_gone_is_not_found()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        (texts[one], texts[other]) = ("knife arch", "knife bin");
        await BringAsync(new Bundle(one, 1), new Bundle(other, 1));
        Assert.Equal(2, Find("knife"));
        Assert.Equal(other, kept.BundleOf(DocumentOf(other)));

        read.Clear();
        texts[one] = "metal gate";
        await BringAsync(new Bundle(one, 2), new Bundle(other, 1));
        Assert.Equal([one], read);
        Assert.Equal(1, Find("knife"));
        Assert.Equal(1, Find("gate"));

        await BringAsync(new Bundle(one, 2));
        Assert.Equal(0, Find("knife"));
        Assert.Null(kept.BundleOf(DocumentOf(other)));
    }

    [Fact]
    public async Task One_part_is_brought_up_to_date_and_the_other_stays_as_it_is()
    {
        var (action, practice) = (Guid.NewGuid(), Guid.NewGuid());
        (texts[action], texts[practice]) = ("knife arch", "knife bin");
        await BringAsync(IndexPart.Plans, new Bundle(action, 1));
        await BringAsync(IndexPart.Practice, new Bundle(practice, 1));
        Assert.Equal(2, Find("knife"));

        await BringAsync(IndexPart.Practice);

        Assert.Equal(1, Find("arch"));
        Assert.Equal(0, Find("bin"));
    }

    private Task BringAsync(params Bundle[] now) => BringAsync(IndexPart.Plans, now);

    private Task BringAsync(IndexPart part, params Bundle[] now) => kept.BringAsync(part, now, (some, _) =>
    {
        read.AddRange(some);
        return Task.FromResult<IReadOnlyList<Bundled>>([.. some.Select(key => new Bundled(key, new(DocumentOf(key), new("a", ""), new(2026, 6, 1), [new(texts[key])])))]);
    }, 1, CancellationToken.None);

    private int Find(string words) => kept.Index.Search(new(words, _ => true)).Total;

    private static Guid DocumentOf(Guid bundle) => ShelfIndexing.KeyOf(bundle, new Guid(1, 2, 3, new byte[8]));
}
