namespace Rubric.Engine;

/// <summary>The answers of leaves by position; null where there is none.</summary>
/// <remarks>An array of <see cref="TypedAnswer"/> itself would look at the type of whatever is put into it.</remarks>
internal readonly struct TypedAnswers
{
    private readonly Slot[] _slots;

    public TypedAnswers(int count) => _slots = new Slot[count];

    private TypedAnswers(Slot[] slots) => _slots = slots;

    /// <summary>Whether there is no room for any; there are none then.</summary>
    public bool IsDefault => _slots is null;

    public int Length => _slots.Length;

    public TypedAnswer? this[int index] => _slots?[index].Answer;

    public void Set(int index, TypedAnswer? answer) => _slots[index].Answer = answer;

    public TypedAnswers Copy() => new((Slot[])_slots.Clone());

    private struct Slot
    {
        public TypedAnswer? Answer;
    }
}
