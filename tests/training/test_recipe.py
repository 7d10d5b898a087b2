from pathlib import Path

import pytest

from photoclust.training.recipe import RecipeError, read_recipe

RECIPES = sorted((Path(__file__).parents[2] / "training" / "recipes").glob("*.toml"))
LEAST = """
name = "least"
title = "The least recipe"
network = "nn3"
[[terms]]
loss = "semi-hard"
[[stages]]
size = 64
steps = 10
[[stages]]
size = 96
steps = 5
"""


def recipe_file(folder: Path, text: str) -> Path:
    path = folder / "recipe.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", RECIPES, ids=lambda path: path.stem)
def test_a_recipe_of_ours_can_be_read(path: Path) -> None:
    assert read_recipe(path).steps > 0


def test_what_a_recipe_leaves_out_is_facenets_or_our_default(tmp_path: Path) -> None:
    recipe = read_recipe(recipe_file(tmp_path, LEAST))
    assert (recipe.dimension, recipe.terms[0].margin, recipe.steps) == (128, 0.2, 15)


def test_the_input_grows_with_the_stages(tmp_path: Path) -> None:
    recipe = read_recipe(recipe_file(tmp_path, LEAST))
    assert [recipe.size_at(step) for step in (0, 9, 10, 14, 99)] == [64, 64, 96, 96, 96]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("colour = 1\n" + LEAST, "unknown key colour"),
        (LEAST + "[source]\nshards = 3\n", "unknown key source.shards"),
        (LEAST.replace("size = 64", 'size = "64"'), r"stages\[0\].size must be int"),
        (LEAST.replace("semi-hard", "soft"), "not one of semi-hard"),
        (LEAST.replace('name = "least"', ""), "name"),
        ("name = ", "is not TOML"),
    ],
)
def test_a_wrong_recipe_is_refused_by_what_is_wrong(tmp_path: Path, wrong: str, said: str) -> None:
    with pytest.raises(RecipeError, match=said):
        read_recipe(recipe_file(tmp_path, wrong))


def test_a_recipe_takes_over_what_it_does_not_say_itself(tmp_path: Path) -> None:
    (tmp_path / "least.toml").write_text(LEAST + "[source]\nspan = 90.0\ncoherence = 0.5\n")
    text = 'extends = "least.toml"\nname = "more"\n[source]\nspan = 100.0\n[[stages]]\nsize = 32\nsteps = 7\n'
    recipe = read_recipe(recipe_file(tmp_path, text))
    assert (recipe.name, recipe.network, recipe.terms[0].loss) == ("more", "nn3", "semi-hard")
    assert (recipe.source.span, recipe.source.coherence) == (100.0, 0.5)
    assert [stage.size for stage in recipe.stages] == [32]
