namespace Rubric.Engine;

/// <summary>The answers of leaves by position; null where there is none.</summary>
/// <remarks>An array of <see cref="TypedAnswer"/> itself would look at the type of whatever is put into it.</remarks>
internal readonly struct TypedAnswers
{
    private readonly Slot[] _slots;

    public TypedAnswers(int count) => _slots = new Slot[count];

    private TypedAnswers(Slot[] slots) => _slots = slots;

    public int Length => _slots.Length;

    public ref TypedAnswer? this[int index] => ref _slots[index].Answer;

    public TypedAnswers Copy() => new((Slot[])_slots.Clone());

    private struct Slot
    {
        public TypedAnswer? Answer;
    }
}
