import { Layer, picking, project32 } from '@deck.gl/core';
import { ScatterplotLayer } from '@deck.gl/layers';
import { fragmentShader, lampModule, vertexShader, type LampUniforms } from './lamp-shaders.ts';

type LampProps = {
	/** The clock by which tickets are late, in seconds from the epoch of their records. */
	now: number;
	/** Seconds in which a closed ticket fades, and in which a new one shines brighter (0: as any other). */
	fade: number;
	young: number;
	/** Pixels from the middle to the edge of a lamp, and how many times as far its light reaches. */
	core: number;
	reach: number;
	/** How bright the overdue are, and all others. */
	overdue: number;
	others: number;
	/** Another number: the records were written, draw anew. */
	revision: number;
};

/**
 * Open tickets as lamps, coloured by the time that is left, the overdue above all others. It reads one buffer of
 * records (lamp-record.ts) as the attributes `lampPlaces` and `lampTimes`; what has changed in it is written by its owner.
 */
export class LampLayer extends ScatterplotLayer<unknown, LampProps> {
	static override layerName = 'LampLayer';
	static override defaultProps = {
		...ScatterplotLayer.defaultProps,
		now: 0,
		fade: 60,
		young: 0,
		core: 5,
		reach: 3,
		overdue: 1,
		others: 1,
		revision: 0
	};

	// deck.gl says nothing of the type of its shaders.
	override getShaders(): unknown {
		return Layer.prototype.getShaders.call(this, {
			vs: vertexShader,
			fs: fragmentShader,
			modules: [project32, picking, lampModule]
		});
	}

	override initializeState() {
		const column = { size: 4, type: 'float32', noAlloc: true } as const;
		this.getAttributeManager()?.addInstanced({ lampPlaces: column, lampTimes: column });
	}

	override draw() {
		const { now, fade, young, core, reach, overdue, others } = this.props;
		const { model } = this.state;
		if (!model || this.getNumInstances() === 0) return;
		for (const late of [0, 1]) {
			const lamp: LampUniforms = { now, fade, young, core, reach, overdue, others, late };
			model.shaderInputs.setProps({ lamp });
			model.draw(this.context.renderPass);
		}
	}
}
