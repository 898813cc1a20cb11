using System.Runtime.CompilerServices;

namespace Rubric.Tool;

/// <summary>The texts of numbers that were written lately.</summary>
/// <param name="size">How many are kept, a power of two.</param>
internal sealed class TextCache(int size)
{
    private readonly (long Number, ShortText Text)[] _places = new (long, ShortText)[size];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(long number, out ShortText text)
    {
        ref var place = ref _places[(int)number & (size - 1)];
        text = place.Text;
        // No text is empty.
        return place.Number == number && text.Length > 0;
    }

    public void Add(long number, ShortText text) => _places[(int)number & (size - 1)] = (number, text);
}
